package io.postern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is worse than none. */
class HouseRulesTest {

    private static final String PLANTED = "io.postern.testing.planted";
    private static final String SOUND = "io.postern.testing.sound";

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses SOUNDNESS = new ClassFileImporter().importPackages(SOUND);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    the domain knows only the JDK      | order.domain.KnowsAnAdapter
                    domains do not know each other     | order.domain.KnowsAnotherDomain
                    the domain reads no clock          | order.domain.ReadsTheClock
                    the domain reads no clock          | order.domain.ReadsTheClockByReference
                    the domain reads no clock          | order.domain.HoldsAClock
                    the domain reads no clock          | order.domain.MakesAnId
                    the domain rolls no dice           | order.domain.RollsDice
                    commands and events are records    | order.domain.OrderEvent$NotARecord
                    commands and events are records    | order.domain.OrderCommand$NotARecordEither
                    adapters of different aggregates   | order.api.KnowsAnotherAdapter
                    only the journal knows Kafka       | order.process.KnowsKafka
                    only the api knows HTTP            | order.process.KnowsHttp
                    only projections know Hibernate    | order.process.KnowsHibernate
                    nobody awaits a Uni                | order.process.Awaits
                    nobody awaits a Uni                | order.process.AwaitsByReference
                    no name ends in Impl               | order.process.OrderImpl
                    no name ends in Impl               | order.process.OrderUtil
                    no name ends in Impl               | order.process.OrderUtils
                    no name ends in Impl               | order.process.OrderHelper
                    no name ends in Impl               | order.process.OrderManager
                    no name ends in Impl               | order.process.OrderDto
                    classes should be in a package     | unmarked.Unmarked
                    """)
    void a_planted_violation_is_found(String rule, String violator) {
        List<String> details =
                rule(rule).evaluate(VIOLATIONS).getFailureReport().getDetails();
        String name = PLANTED + "." + violator;
        assertTrue(details.stream().anyMatch(detail -> mentions(detail, name)), details::toString);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_can_fail(ArchRule rule) {
        assertTrue(rule.evaluate(VIOLATIONS).hasViolation());
    }

    @ParameterizedTest
    @MethodSource("soundRules")
    void no_rule_fails_for_what_is_sound(ArchRule rule) {
        assertTrue(SOUNDNESS.size() > 6);
        assertFalse(
                rule.evaluate(SOUNDNESS).hasViolation(),
                () -> rule.evaluate(SOUNDNESS).getFailureReport().toString());
    }

    @Test
    void a_package_without_classes_is_not_silently_passed() {
        assertThrows(AssertionError.class, () -> HouseRules.check("io.postern.nowhere"));
    }

    @Test
    void the_house_rules_hold_here() {
        HouseRules.check("io.postern.testing");
    }

    static List<ArchRule> rules() {
        return HouseRules.of(PLANTED);
    }

    static List<ArchRule> soundRules() {
        return HouseRules.of(SOUND);
    }

    private static ArchRule rule(String start) {
        List<ArchRule> found = rules().stream()
                .filter(rule -> rule.getDescription().startsWith(start))
                .toList();
        assertEquals(1, found.size(), start);
        return found.getFirst();
    }

    private static boolean mentions(String detail, String name) {
        return Arrays.stream(detail.split("[^A-Za-z0-9_.$]+"))
                .anyMatch(word -> word.equals(name) || word.startsWith(name + "."));
    }
}
