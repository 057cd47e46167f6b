package io.postern.benchmarks.endpoints;

import io.postern.benchmarks.http.Request;
import io.postern.benchmarks.http.Signed;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud.Network;

/** An account that asks for endpoints: what it needs is made once, before any load. */
record Consumer(Account account, String token, Signed signed, Network network, String service, String endpointUrl) {

    Request create() {
        return Request.byToken("POST", endpoints(), token, body());
    }

    Request createSigned() {
        return signed.post(endpoints(), body());
    }

    /** The cheapest thing there is that needs to know who asks. */
    Request quotas() {
        return Request.byToken("GET", "%s/v1/%s/quotas".formatted(endpointUrl, account.projectId()), token, "");
    }

    private String endpoints() {
        return "%s/v1/%s/vpc-endpoints".formatted(endpointUrl, account.projectId());
    }

    private String body() {
        return """
                {"endpoint_service_id":"%s","vpc_id":"%s","subnet_id":"%s"}""".formatted(service, network.vpc(), network.subnet());
    }
}
