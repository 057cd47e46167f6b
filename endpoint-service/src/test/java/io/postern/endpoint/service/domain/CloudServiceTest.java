package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.CLOUD_DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.PUBLISHED;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.PublishCloudService;
import io.postern.endpoint.service.domain.ServiceCommand.WithdrawCloudService;
import io.postern.endpoint.service.domain.ServiceEvent.CloudServiceWithdrawn;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudServiceTest {

    private static final PublishCloudService PUBLISH = new PublishCloudService(CLOUD_DETAILS);
    private static final WithdrawCloudService WITHDRAW = new WithdrawCloudService(ID, LATER);
    private static final ServiceEvent WITHDRAWN = new CloudServiceWithdrawn(ID, LATER);

    @Test
    void a_cloud_service_is_available_at_once() {
        SPEC.given().when(PUBLISH).then(PUBLISHED);
        assertEquals(
                new Service.Available(CLOUD_DETAILS, List.of(), Additions.NONE, CLOUD_DETAILS.createdAt()),
                SPEC.given(PUBLISHED).state());
    }

    @Test
    void publishing_once_more_changes_nothing_not_even_what_was_withdrawn() {
        SPEC.given(PUBLISHED).when(PUBLISH).thenNothing();
        SPEC.given(PUBLISHED, WITHDRAWN).when(PUBLISH).thenNothing();
    }

    @Test
    void a_providers_service_is_never_a_cloud_service() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            past.when(PUBLISH).thenRefused(ServiceReason.SERVICE_EXISTS);
            past.when(WITHDRAW).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
        }
    }

    @Test
    void only_the_operator_ends_it() {
        SPEC.given(PUBLISHED).when(new DeleteService(ID, LATER)).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
        SPEC.given(PUBLISHED).when(WITHDRAW).then(WITHDRAWN);
        SPEC.given(PUBLISHED, WITHDRAWN).when(WITHDRAW).thenNothing();
    }
}
