package io.postern.cloudapi.policy;

import static io.postern.cloudapi.policy.Policies.RESOURCE;
import static io.postern.cloudapi.policy.Policies.holding;
import static io.postern.cloudapi.policy.Policies.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            StringEquals                | a,b | b     | true
            StringEquals                | a,b | B     | false
            StringNotEquals             | a,b | c     | true
            StringNotEquals             | a,b | b     | false
            StringEqualsIgnoreCase      | a,b | B     | true
            StringNotEqualsIgnoreCase   | a,b | B     | false
            StringLike                  | a*c | abbc  | true
            StringLike                  | a?c | abc   | false
            StringNotLike               | a*c | abd   | true
            StringStartWith             | ab  | abc   | true
            StringStartWith             | ab  | xab   | false
            StringEndWith               | bc  | abc   | true
            StringEqualsAnyOf           | b   | a,b   | true
            StringEquals                | b   | a,b   | false
            StringEquals                | a,b | a,b   | true
            StringNotEqualsAnyOf        | b   | a,b   | false
            StringNotEqualsAnyOf        | c   | a,b   | true
            StringLikeAnyOf             | b*  | a,bx  | true
            Bool                        | true | TRUE | true
            Bool                        | true | false | false
            Bool                        | true | maybe | false
            NumberEquals                | 10  | 10.0  | true
            NumberNotEquals             | 10  | 11    | true
            NumberNotEquals             | 10  | ten   | false
            NumberLessThan              | 10  | 9     | true
            NumberLessThan              | 10  | 10    | false
            NumberLessThanEquals        | 10  | 10    | true
            NumberGreaterThan           | 10  | 10.01 | true
            NumberGreaterThanEquals     | 10  | 9.99  | false
            DateLessThan                | 2026-01-01T00:00:00Z | 2025-12-31T23:59:59Z | true
            DateLessThan                | 2026-01-01T00:00:00Z | 2026-01-01T00:30:00+01:00 | true
            DateLessThanEquals          | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | true
            DateGreaterThan             | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | false
            DateGreaterThanEquals       | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | true
            DateGreaterThan             | 2026-01-01T00:00:00Z | yesterday | false
            IpAddress                   | 10.1.0.0/16 | 10.1.2.3 | true
            IpAddress                   | 10.1.0.0/16 | 10.2.2.3 | false
            IpAddress                   | 2001:db8::/32 | 2001:db8::1 | true
            IpAddress                   | 10.1.2.3 | 10.1.2.3 | true
            NotIpAddress                | 10.1.0.0/16 | 10.2.2.3 | true
            NotIpAddress                | 10.1.0.0/16 | 2001:db8::1 | true
            NotIpAddress                | 10.1.0.0/16 | nowhere | false
            IsNullOrEmpty               | true | x | false
            IsNullOrEmpty               | false | x | true
            """)
    void an_operator_compares(String operator, String values, String request, boolean holds) {
        assertEquals(holds, holds(operator, values, List.of(request.split(",", -1))), operator);
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, false",
        "StringNotEquals, a, false",
        "StringEqualsIfExists, a, true",
        "StringNotEqualsIfExists, a, true",
        "StringLikeAnyOfIfExists, a, true",
        "NumberLessThan, 1, false",
        "NumberNotEquals, 1, false",
        "BoolIfExists, true, true",
        "NotIpAddress, 10.0.0.0/8, false",
        "IsNullOrEmpty, true, true",
        "IsNullOrEmpty, false, false",
        "IsNullOrEmptyIfExists, false, true"
    })
    void a_key_that_is_absent_fails_unless_it_may_be(String operator, String values, boolean holds) {
        assertEquals(holds, matches(operator, values, Map.of()));
    }

    @Test
    void an_empty_value_is_there_but_empty() {
        assertEquals(true, holds("IsNullOrEmpty", "true", List.of("")));
        assertEquals(true, holds("StringNotEquals", "a", List.of("")));
    }

    @Test
    void all_operators_and_all_keys_have_to_hold() {
        PolicySet held = holding("""
                {'Effect':'Allow','Action':['x:y:z'],'Condition':{
                  'StringEquals':{'x:A':['1'],'x:B':['2']},'Bool':{'g:MFAPresent':['true']}}}""");
        Map<String, List<String>> all =
                Map.of("x:a", List.of("1"), "x:b", List.of("2"), "g:MFAPresent", List.of("true"));
        assertEquals(true, held.decide(request("x:y:z", RESOURCE, all)).allowed());
        for (String key : all.keySet()) {
            Map<String, List<String>> less = new java.util.HashMap<>(all);
            less.put(key, List.of("false"));
            assertEquals(false, held.decide(request("x:y:z", RESOURCE, less)).allowed(), key);
        }
    }

    private static boolean holds(String operator, String values, List<String> request) {
        return matches(operator, values, Map.of("X:KEY", request));
    }

    private static boolean matches(String operator, String values, Map<String, List<String>> attributes) {
        String quoted = "'" + values.replace(",", "','") + "'";
        return holding("{'Effect':'Allow','Action':['x:y:z'],'Condition':{'%s':{'x:Key':[%s]}}}"
                        .formatted(operator, quoted))
                .decide(request("x:y:z", RESOURCE, attributes))
                .allowed();
    }
}
