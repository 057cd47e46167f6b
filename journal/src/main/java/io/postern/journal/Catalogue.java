package io.postern.journal;

import java.util.List;

/**
 * All aggregates of one service.
 *
 * @param service short name: of the database, of the topic, of the CloudEvents source
 */
public record Catalogue(String service, List<Aggregate<?, ?, ?>> aggregates) {
    public Catalogue {
        aggregates = List.copyOf(aggregates);
    }

    /**
     * @throws IllegalStateException when the journal holds a stream that this version does not know
     */
    public Aggregate<?, ?, ?> aggregate(String type) {
        return aggregates.stream()
                .filter(aggregate -> aggregate.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s knows no stream type %s".formatted(service, type)));
    }
}
