package io.postern.endpoint;

import io.postern.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("io.postern.endpoint");
    }
}
