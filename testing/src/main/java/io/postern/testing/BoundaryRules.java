package io.postern.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Which technology may be known in which room. */
final class BoundaryRules {

    private BoundaryRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                adaptersDoNotKnowEachOther(root),
                onlyIn(
                        List.of("..journal.."),
                        List.of("org.apache.kafka..", "io.vertx.kafka..", "io.smallrye.reactive.messaging.kafka.."),
                        "only the journal knows Kafka"),
                onlyIn(
                        List.of("..api..", "io.postern.cloudapi.."),
                        List.of("jakarta.ws.rs..", "org.jboss.resteasy.."),
                        "only the api knows HTTP"),
                onlyIn(
                        List.of("..projection..", "io.postern.journal.."),
                        List.of("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate.."),
                        "only projections know Hibernate"));
    }

    private static ArchRule adaptersDoNotKnowEachOther(String root) {
        return slices().assignedFrom(new Rooms(root, Set.of("api", "projection", "process")))
                .should()
                .notDependOnEachOther()
                .as("adapters of different aggregates do not know each other");
    }

    private static ArchRule onlyIn(List<String> rooms, List<String> technology, String sentence) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology.toArray(String[]::new))
                .as(sentence);
    }
}
