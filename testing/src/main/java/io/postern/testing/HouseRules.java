package io.postern.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the house that the compiler cannot check, for the classes of one module:
 *
 * <pre>{@code
 * @Test
 * void the_house_rules_hold() {
 *     HouseRules.check("io.postern.vpc");
 * }
 * }</pre>
 */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Checks all rules on what is compiled from the module's main sources.
     *
     * @param root the module's root package; the typed ids of a service are in it
     * @throws AssertionError with every violation of every rule, or when there is no class to check
     */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("Expected classes in %s, but there are none: nothing was checked".formatted(root));
        }
        List<String> reports = of(root).stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!reports.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), reports));
        }
    }

    static List<ArchRule> of(String root) {
        return Stream.of(DomainRules.of(root), BoundaryRules.of(root), ShapeRules.all())
                .flatMap(List::stream)
                // a module has only the rooms it needs, so a rule may have nothing to say about it
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }
}
