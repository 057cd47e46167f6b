package io.postern.benchmarks.micro;

import io.postern.benchmarks.http.Request;
import io.postern.benchmarks.http.Signed;
import io.postern.cloudapi.signature.Signature;
import io.postern.cloudapi.signature.SignatureVerifier;
import io.postern.cloudapi.signature.SignedRequest;
import io.postern.cloudapi.signature.Verdict;
import io.postern.local.client.Account;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One request as the official SDK signs it: the header is taken apart and the signature is verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignedRequestCheck {

    private static final String SECRET = "n0tTh3S3cr3tOfAnybodyButAsLongAsARealOne";

    private final SignedRequest request;
    private final String authorization;
    private final Instant now = Instant.now();

    public SignedRequestCheck() {
        Account account =
                new Account("domain", "name", "project", "name", "user", "name", "ACCESSKEYOFABENCHMARK", SECRET);
        Request signed = new Signed(account)
                .post("http://127.0.0.1:8083/v1/1f2e3d4c5b6a79880716253443526170/vpc-endpoints", """
                        {"endpoint_service_id":"3b1f9f0e-6c57-4a0b-9d55-0f6f3a7f2c11",\
                        "vpc_id":"f9e5a7b6-5d4c-40df-8ebd-ac9b8a796857",\
                        "subnet_id":"0af6b8c7-6e5d-41e0-9fce-bdac9b8a7968"}""");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(signed.headers());
        headers.put("Host", signed.uri().getAuthority());
        authorization = headers.getOrDefault("Authorization", "");
        request = new SignedRequest(
                signed.method(),
                signed.uri().getRawPath(),
                null,
                headers::get,
                signed.body().getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public Verdict verify() {
        Signature signature = Signature.parse(authorization).orElseThrow();
        Verdict verdict = SignatureVerifier.verify(request, signature, SECRET, now);
        if (verdict != Verdict.VALID) {
            throw new IllegalStateException(verdict.name());
        }
        return verdict;
    }
}
