package io.postern.cloudapi.sample;

import io.postern.journal.Catalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** It keeps notes. */
public final class SampleCatalogue {

    private SampleCatalogue() {}

    @Produces
    @Singleton
    static Catalogue catalogue() {
        return new Catalogue("sample", List.of(Note.NOTES));
    }
}
