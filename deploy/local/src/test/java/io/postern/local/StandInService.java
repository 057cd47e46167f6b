package io.postern.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands where a service stands: ready at once, and says what it finds in its environment. */
public final class StandInService {

    private StandInService() {}

    public static void main(String... arguments) throws IOException {
        if (System.getenv("STANDIN_BROKEN") != null) {
            System.err.println("the stand-in is broken");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            byte[] body = String.valueOf(System.getenv("STANDIN_WORD")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
