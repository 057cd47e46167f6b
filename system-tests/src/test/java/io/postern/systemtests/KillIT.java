package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointResponseBody;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 in the middle of many creations: what was acknowledged is there, once, and the books are right. */
class KillIT {

    private static final int CREATIONS = 200;
    private static final int CLIENTS = 16;

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "vpc", "quota", "iam"})
    void a_killed_service_loses_nothing(String service) {
        Shop shop = Shop.open(false);
        Running.allow(shop.consumer().account(), "endpoint", 2 * CREATIONS);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

        createWhileKilling(shop, service, acknowledged);

        Running.eventually().untilAsserted(() -> {
            Map<String, String> statuses = shop.endpoints().stream()
                    .collect(Collectors.toMap(EndpointResponseBody::getId, EndpointResponseBody::getStatus));
            assertTrue(statuses.keySet().containsAll(acknowledged), "an acknowledged endpoint is missing");
            assertEquals(
                    List.of("accepted"), statuses.values().stream().distinct().toList());
        });
        Running.eventually()
                .untilAsserted(() -> assertEquals(
                        shop.endpoints().size(), Running.held(shop.consumer().account(), "endpoint")));
        assertTrue(acknowledged.size() >= CREATIONS / 2, "most creations are acknowledged, in spite of the kill");
        Running.everythingHolds();
    }

    private static void createWhileKilling(Shop shop, String service, Queue<String> acknowledged) {
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int n = 0; n < CREATIONS; n++) {
                clients.submit(() -> {
                    if (begun.incrementAndGet() == CREATIONS / 4) {
                        Running.stack().service(service).kill();
                        Running.startAgain(service);
                    }
                    create(shop, acknowledged);
                });
            }
        }
    }

    /** A request that is cut off is not acknowledged; the client of a real cloud tries again. */
    private static void create(Shop shop, Queue<String> acknowledged) {
        Running.eventually().until(() -> {
            try {
                acknowledged.add(shop.connect());
                return true;
            } catch (SdkException e) {
                return false;
            }
        });
    }
}
