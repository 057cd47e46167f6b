package io.postern.systemtests;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointResponseBody;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import io.postern.local.client.Cloud;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider with a service, and a consumer whom it lets in: where most scenarios begin.
 *
 * @param service id of the provider's service
 * @param client the consumer's network
 */
record Shop(Cloud provider, Cloud.Network backend, String service, Cloud consumer, Cloud.Network client) {

    static Shop open(boolean approval) {
        Cloud provider = Running.cloud("provider");
        Cloud consumer = Running.cloud("consumer");
        Cloud.Network backend = provider.network("10.1");
        String service = provider.service(backend, provider.port(backend), "shop", approval)
                .getId();
        Running.eventually().until(() -> serviceStatus(provider, service).equals("available"));
        provider.permit(service, consumer.account().domainId());
        return new Shop(provider, backend, service, consumer, consumer.network("10.2"));
    }

    static String serviceStatus(Cloud cloud, String service) {
        return cloud.vpcep()
                .listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(service))
                .getStatus();
    }

    /** @return the new endpoint's id */
    String connect() {
        return consumer.endpoint(service, client).getId();
    }

    ListEndpointInfoDetailsResponse endpoint(String id) {
        return consumer.vpcep().listEndpointInfoDetails(new ListEndpointInfoDetailsRequest().withVpcEndpointId(id));
    }

    String status(String endpoint) {
        return endpoint(endpoint).getStatus();
    }

    void delete(String endpoint) {
        consumer.vpcep().deleteEndpoint(new DeleteEndpointRequest().withVpcEndpointId(endpoint));
    }

    boolean gone(String endpoint) {
        try {
            status(endpoint);
            return false;
        } catch (ServiceResponseException e) {
            return e.getHttpStatusCode() == 404;
        }
    }

    /** All endpoints of the consumer, page by page. */
    List<EndpointResponseBody> endpoints() {
        List<EndpointResponseBody> all = new ArrayList<>();
        List<EndpointResponseBody> page;
        do {
            page = consumer.vpcep()
                    .listEndpoints(new ListEndpointsRequest().withLimit(100).withOffset(all.size()))
                    .getEndpoints();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }
}
