package io.postern.testing.planted.unmarked;

final class Unmarked {}
