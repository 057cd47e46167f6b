package io.postern.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** How classes are made and called. */
final class ShapeRules {

    private ShapeRules() {}

    static List<ArchRule> all() {
        return List.of(commandsAndEventsAreRecords(), namesSayWhat(), nobodyAwaits(), packagesAreNullMarked());
    }

    private static ArchRule commandsAndEventsAreRecords() {
        return classes()
                .that(describe("are commands or events", ShapeRules::isCommandOrEvent))
                .should()
                .beRecords()
                .as("commands and events are records");
    }

    private static ArchRule namesSayWhat() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)")
                .as("no name ends in Impl, Util, Helper, Manager or Dto: such a name fits anything");
    }

    private static ArchRule nobodyAwaits() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("it is Uni.await", ShapeRules::isAwait))
                .as("nobody awaits a Uni: hand it to the framework");
    }

    private static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                String message = "%s has no package-info with @NullMarked".formatted(one.getPackageName());
                events.add(new SimpleConditionEvent(one, marked, one.getName() + ": " + message));
            }
        });
    }

    private static boolean isCommandOrEvent(JavaClass one) {
        return inDomain(one)
                && !one.isInterface()
                && one.getAllRawInterfaces().stream().anyMatch(ShapeRules::namesCommandsOrEvents);
    }

    private static boolean namesCommandsOrEvents(JavaClass one) {
        String name = one.getSimpleName();
        return inDomain(one) && (name.endsWith("Command") || name.endsWith("Event"));
    }

    private static boolean inDomain(JavaClass one) {
        return (one.getPackageName() + ".").contains(".domain.");
    }

    private static boolean isAwait(JavaAccess<?> access) {
        return access.getTarget().getName().equals("await")
                && access.getTargetOwner().getName().equals("io.smallrye.mutiny.Uni");
    }
}
