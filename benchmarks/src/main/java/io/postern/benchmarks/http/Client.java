package io.postern.benchmarks.http;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CompletionStage;

/** HTTP/1.1 over kept connections, one for each request that is on its way. One thread does all of it. */
public final class Client implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http;

    /** @param body empty when there is none */
    public record Answer(int status, String body) {}

    /** @param connections at the most, to each server */
    public Client(int connections) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    public CompletionStage<Answer> send(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setHost(request.uri().getHost())
                .setPort(request.uri().getPort())
                .setURI(request.uri().getRawPath());
        request.headers().forEach(options::addHeader);
        return http.request(options)
                .compose(open -> request.body().isEmpty() ? open.send() : open.send(request.body()))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body.toString())))
                .toCompletionStage();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
