package io.postern.local.cli;

import io.postern.local.Credentials;
import io.postern.local.Ports;
import io.postern.local.StackFailure;
import io.postern.local.client.OperatorClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The services of the stack that is up, for commands that an operator gives. */
final class Services {

    private final Map<String, String> urls = new LinkedHashMap<>();
    private final OperatorClient operator;

    private Services(Run run) {
        run.parts().stream()
                .filter(part -> Ports.SERVICES.contains(part.name()))
                .forEach(part -> urls.put(part.name(), part.url()));
        String iam = urls.get("iam");
        if (iam == null) {
            throw new StackFailure("The stack that is up has no iam-service to log in at");
        }
        operator = OperatorClient.logIn(iam, Credentials.in(Path.of(run.data())).operatorPassword());
    }

    /** @throws StackFailure when nothing is up */
    static Services running(Path root) {
        return new Services(RunFile.in(root)
                .live()
                .orElseThrow(() -> new StackFailure("Postern is not up: start it with ./postern up")));
    }

    OperatorClient operator() {
        return operator;
    }

    /** @throws StackFailure when there is no such service */
    String url(String service) {
        String url = urls.get(service);
        if (url == null) {
            throw new StackFailure("Expected one of %s, but it is %s".formatted(urls.keySet(), service));
        }
        return url;
    }

    /** Base URLs by service name. */
    Map<String, String> urls() {
        return urls;
    }
}
