package io.postern.vpc.binding.domain;

import static io.postern.vpc.binding.domain.BindingFixture.BOUND;
import static io.postern.vpc.binding.domain.BindingFixture.LATER;
import static io.postern.vpc.binding.domain.BindingFixture.REFUSED;
import static io.postern.vpc.binding.domain.BindingFixture.RELEASED;
import static io.postern.vpc.binding.domain.BindingFixture.SERVICE;
import static io.postern.vpc.binding.domain.BindingFixture.SPEC;

import io.postern.vpc.binding.domain.BindingCommand.ReleaseBackend;
import io.postern.vpc.binding.domain.BindingEvent.BackendReleased;
import org.junit.jupiter.api.Test;

class ReleaseBackendTest {

    private static final BindingCommand RELEASE = new ReleaseBackend(SERVICE, LATER);

    @Test
    void a_service_lets_its_backend_go() {
        SPEC.given(BOUND).when(RELEASE).then(new BackendReleased(SERVICE, LATER));
    }

    @Test
    void a_service_without_one_has_nothing_to_let_go() {
        SPEC.given().when(RELEASE).thenNothing();
        SPEC.given(REFUSED).when(RELEASE).thenNothing();
        SPEC.given(BOUND, RELEASED).when(RELEASE).thenNothing();
    }
}
