package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The HTTP API of a service as its build has just described it, held against what was agreed on. The parent runs it for
 * every service in phase {@code verify}: no service needs a class for it.
 */
class OpenApiContract {

    private static final String SERVICE = "-service";
    private static final String HOW_TO_ACCEPT =
            "If the API is meant to be so, build again with -Dpostern.accept=true and commit the file.";

    private final Path module = Path.of("").toAbsolutePath();
    private final Path described = module.resolve("target/openapi/openapi.yaml");
    private final Path agreed = ContractFiles.directory()
            .resolve("openapi")
            .resolve(module.getFileName().toString().replace(SERVICE, "") + ".yaml");

    @Test
    void the_api_is_as_agreed_on() {
        assertTrue(Files.exists(described), () -> "Expected the build to describe the API in " + described);
        if (ContractFiles.accepting()) {
            ContractFiles.write(agreed, ContractFiles.text(described));
        }
        assertTrue(Files.exists(agreed), () -> "Expected %s, but it is not there. %s".formatted(agreed, HOW_TO_ACCEPT));
        List<String> before = ContractFiles.text(agreed).lines().toList();
        List<String> now = ContractFiles.text(described).lines().toList();
        for (int line = 0; line < Math.max(before.size(), now.size()); line++) {
            String was = line < before.size() ? before.get(line) : "its end";
            String is = line < now.size() ? now.get(line) : "its end";
            if (!was.equals(is)) {
                fail("Expected line %d of %s to be%n%s%nbut the code says%n%s%n%s"
                        .formatted(line + 1, agreed, was, is, HOW_TO_ACCEPT));
            }
        }
    }
}
