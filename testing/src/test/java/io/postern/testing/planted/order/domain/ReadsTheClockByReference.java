package io.postern.testing.planted.order.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

record ReadsTheClockByReference(Function<ZoneOffset, LocalDate> today) {
    ReadsTheClockByReference() {
        this(LocalDate::now);
    }
}
