package io.postern.testing.sound.order.projection;

import jakarta.persistence.Entity;

/** A row. */
@Entity
public class OrderView {}
