package io.postern.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What keeps deciders pure. */
final class DomainRules {

    private static final String DOMAIN = "..domain..";

    /** Where the outside world is read, by owner; {@code now} of everything in java.time comes on top. */
    private static final Map<String, Set<String>> IMPURE = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"));

    private DomainRules() {}

    static List<ArchRule> of(String root) {
        return List.of(knowsOnlyTheJdkAndItself(root), readsNoClock(), rollsNoDice(), domainsDoNotKnowEachOther(root));
    }

    private static ArchRule knowsOnlyTheJdkAndItself(String root) {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "org.jspecify..",
                        "io.postern.decider..",
                        root,
                        DOMAIN)
                .as("the domain knows only the JDK, the decider library, the service's ids and itself");
    }

    private static ArchRule readsNoClock() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .accessTargetWhere(describe("it reads the world", DomainRules::readsTheWorld))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .as("the domain reads no clock: time and new ids arrive in the command");
    }

    private static ArchRule rollsNoDice() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .as("the domain rolls no dice");
    }

    private static ArchRule domainsDoNotKnowEachOther(String root) {
        return slices().assignedFrom(new Rooms(root, Set.of("domain")))
                .should()
                .notDependOnEachOther()
                .as("domains do not know each other");
    }

    private static boolean readsTheWorld(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        boolean now =
                owner.getPackageName().equals("java.time") && target.getName().equals("now");
        return now || IMPURE.getOrDefault(owner.getName(), Set.of()).contains(target.getName());
    }
}
