package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.client.Cloud;
import io.postern.systemtests.ModelWalk.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Several accounts do this and that at the same time, and every answer is what a small model says; in the end so is
 * everything that is there. {@code -Dpostern.model.operations=20000} makes it long, {@code -Dpostern.model.seed}
 * another.
 */
class ModelIT {

    private static final int ACCOUNTS = 4;
    private static final int OPERATIONS = Integer.getInteger("postern.model.operations", 400);
    private static final long SEED = Long.getLong("postern.model.seed", 1);
    private static final int PLENTY = 100_000;

    @Test
    void every_answer_is_what_the_model_says() {
        ModelWorld world = new ModelWorld();
        List<Member> members =
                IntStream.range(0, ACCOUNTS).mapToObj(ModelIT::member).toList();
        AtomicInteger left = new AtomicInteger(OPERATIONS);
        try (ExecutorService threads = Executors.newFixedThreadPool(ACCOUNTS)) {
            List<CompletableFuture<Void>> walks = members.stream()
                    .map(self -> CompletableFuture.runAsync(() -> walk(world, members, self, left), threads))
                    .toList();
            walks.forEach(ModelIT::finish);
        }
        members.forEach(member -> endsAs(world, member));
        Running.everythingHolds();
    }

    private static Member member(int number) {
        Cloud cloud = Running.cloud("model");
        Running.allow(cloud.account(), "endpoint", PLENTY);
        Running.allow(cloud.account(), "endpoint_service", PLENTY);
        return new Member(number, cloud, cloud.network("10." + number), new TokenClient(cloud.account()));
    }

    private static void walk(ModelWorld world, List<Member> members, Member self, AtomicInteger left) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED * 31 + self.number());
        ModelWalk walk = new ModelWalk(world, members, self, dice);
        walk.createService();
        walk.createService();
        while (left.getAndDecrement() > 0) {
            try {
                walk.step();
            } catch (AssertionError e) {
                left.set(0);
                throw new AssertionError("with seed %d".formatted(SEED), e);
            }
        }
    }

    private static void finish(CompletableFuture<Void> walk) {
        try {
            walk.join();
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** What is there is what should be there; and what is counted is what lives. */
    private static void endsAs(ModelWorld world, Member member) {
        Map<String, String> expected = world.endpointsOf(member.number());
        Running.eventually().untilAsserted(() -> assertEquals(expected, endpoints(member)));
        long live = expected.values().stream()
                .filter(status -> !status.equals(ModelWorld.FAILED))
                .count();
        Running.eventually()
                .untilAsserted(
                        () -> assertEquals(live, Running.held(member.cloud().account(), "endpoint")));
        long services = world.services().stream()
                .filter(service -> service.live && service.owner == member.number())
                .count();
        assertEquals(services, Running.held(member.cloud().account(), "endpoint_service"));
    }

    private static Map<String, String> endpoints(Member member) {
        Map<String, String> found = new HashMap<>();
        List<JsonNode> page;
        do {
            page = new ArrayList<>();
            member.get("/v1/{project}/vpc-endpoints?limit=100&offset=" + found.size())
                    .body()
                    .path("endpoints")
                    .forEach(page::add);
            page.forEach(
                    row -> found.put(row.path("id").asText(), row.path("status").asText()));
        } while (!page.isEmpty());
        return found;
    }
}
