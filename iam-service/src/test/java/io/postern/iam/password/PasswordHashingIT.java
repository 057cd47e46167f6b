package io.postern.iam.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.ApiError;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordHashingIT {

    @Inject
    PasswordHashing hashing;

    @Test
    void who_has_no_hash_has_no_right_password() throws Exception {
        String hash = now(hashing.hash("Secret-1"));
        assertEquals(true, now(hashing.matches("Secret-1", hash)));
        assertEquals(false, now(hashing.matches("Secret-2", hash)));
        assertEquals(false, now(hashing.matches("nobody has this password", null)));
    }

    @Test
    void a_flood_of_logins_is_told_to_come_again_and_ebbs() throws Exception {
        List<CompletableFuture<Boolean>> flood = IntStream.range(0, 500)
                .mapToObj(_ -> hashing.matches("x", null)
                        .onFailure(ApiError.class)
                        .recoverWithItem(refused -> refused.status() == 429)
                        .subscribeAsCompletionStage())
                .toList();
        for (CompletableFuture<Boolean> answer : flood) {
            answer.get(60, TimeUnit.SECONDS);
        }
        assertTrue(flood.stream().anyMatch(CompletableFuture::join), "nobody was refused");
        assertTrue(flood.stream().anyMatch(answer -> !answer.join()), "nobody was served");
        assertEquals(false, now(hashing.matches("x", null)));
    }

    private static <T> T now(Uni<T> soon) throws Exception {
        return soon.subscribeAsCompletionStage().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
    }
}
