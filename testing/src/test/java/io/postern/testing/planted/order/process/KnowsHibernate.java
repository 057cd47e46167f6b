package io.postern.testing.planted.order.process;

import jakarta.persistence.Entity;

@Entity
class KnowsHibernate {}
