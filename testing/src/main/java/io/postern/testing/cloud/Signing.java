package io.postern.testing.cloud;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/** Signs requests that no SDK would send, with the SDK's own signer. */
public record Signing(Account account) implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        URI uri = URI.create(request.getURI());
        HttpRequest.HttpRequestBuilder wire = HttpRequest.newBuilder()
                .withMethod(HttpMethod.valueOf(request.getMethod()))
                .withEndpoint("http://" + uri.getAuthority())
                .withPath(uri.getRawPath())
                .addHeader("X-Project-Id", account.project());
        request.getQueryParams().forEach((name, value) -> wire.addQueryParam(name, List.of(value)));
        if (request.getBody() instanceof String body) {
            wire.withBodyAsString(body);
        }
        request.header("X-Project-Id", account.project());
        AKSKSigner.getInstance().sign(wire.build(), account.credentials()).forEach(request::header);
        return context.next(request, response);
    }
}
