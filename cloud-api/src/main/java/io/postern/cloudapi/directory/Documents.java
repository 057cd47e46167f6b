package io.postern.cloudapi.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.cloudapi.policy.PolicyDocument;
import io.postern.cloudapi.policy.PolicyReader;

/** Policy documents, each read once: the same text always says the same. */
final class Documents {

    private static final long MOST_CHARACTERS = 50_000_000;

    private final Cache<String, PolicyDocument> read = Caffeine.newBuilder()
            .<String, PolicyDocument>weigher((text, _) -> text.length())
            .maximumWeight(MOST_CHARACTERS)
            .build();

    /** @param text JSON that was checked when it was written */
    PolicyDocument of(String text) {
        return read.get(text, PolicyReader::stored);
    }
}
