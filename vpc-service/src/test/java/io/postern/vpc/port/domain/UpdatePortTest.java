package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.CREATED;
import static io.postern.vpc.port.domain.PortFixture.ID;
import static io.postern.vpc.port.domain.PortFixture.LATER;
import static io.postern.vpc.port.domain.PortFixture.OWNER;
import static io.postern.vpc.port.domain.PortFixture.PAIRS;
import static io.postern.vpc.port.domain.PortFixture.REFUSED;
import static io.postern.vpc.port.domain.PortFixture.RELEASED;
import static io.postern.vpc.port.domain.PortFixture.SPEC;
import static io.postern.vpc.port.domain.PortFixture.STRANGER;

import io.postern.vpc.port.domain.PortCommand.UpdatePort;
import io.postern.vpc.port.domain.PortEvent.PortUpdated;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatePortTest {

    private static final PortCommand RENAME = new UpdatePort(ID, OWNER, "db", null, LATER);

    @Test
    void what_is_not_named_stays() {
        SPEC.given(CREATED).when(RENAME).then(new PortUpdated(ID, "db", List.of(), LATER));
        SPEC.given(CREATED)
                .when(new UpdatePort(ID, OWNER, null, PAIRS, LATER))
                .then(new PortUpdated(ID, "web", PAIRS, LATER));
    }

    @Test
    void the_same_values_change_nothing() {
        SPEC.given(CREATED)
                .when(new UpdatePort(ID, OWNER, "web", List.of(), LATER))
                .thenNothing();
    }

    @Test
    void what_is_not_there_cannot_be_updated() {
        SPEC.given().when(RENAME).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(REFUSED).when(RENAME).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(CREATED, RELEASED).when(RENAME).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(CREATED)
                .when(new UpdatePort(ID, STRANGER, "mine", null, LATER))
                .thenRefused(PortRefusal.NOT_FOUND);
    }
}
