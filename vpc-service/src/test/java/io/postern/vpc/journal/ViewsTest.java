package io.postern.vpc.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import io.postern.journal.Catalogue;
import io.postern.journal.Rebuilder;
import io.postern.journal.Verifier;
import io.postern.testing.cloud.Account;
import io.postern.vpc.Cloud;
import io.postern.vpc.EndpointService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever has happened to them, the views are what the log says. */
@QuarkusTest
class ViewsTest {

    @Inject
    Cloud cloud;

    @Inject
    EndpointService endpoints;

    @Inject
    Catalogue catalogue;

    @Inject
    Verifier verifier;

    @Inject
    Rebuilder rebuilder;

    @Test
    void the_views_are_what_the_log_says() throws SQLException {
        live_and_die();

        Verifier.Report report = verifier.verify();

        assertEquals(List.of(), report.differences());
        assertTrue(report.streams() >= 6);
    }

    @TestFactory
    Stream<DynamicTest> a_view_made_anew_equals_the_live_one() {
        live_and_die();
        return catalogue.aggregates().stream()
                .map(aggregate -> DynamicTest.dynamicTest(aggregate.type(), () -> {
                    Rebuilder.Report report = rebuilder.rebuild(aggregate.type());
                    assertEquals(report.digestBefore(), report.digestAfter());
                    assertEquals(0, report.corrected());
                }));
    }

    private void live_and_die() {
        Account account = cloud.account();
        VpcClient sdk = cloud.sdk(account);
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        String gone = cloud.subnet(sdk, vpc, "10.0.1.0/24").getId();
        String subnet = cloud.subnet(sdk, vpc, "10.0.2.0/24").getId();
        String port = cloud.port(sdk, subnet).getId();
        endpoints.endpointRequested(account, vpc, subnet, null);
        endpoints.serviceRequested(account, vpc, port);
        sdk.deletePort(
                new DeletePortRequest().withPortId(cloud.port(sdk, subnet).getId()));
        sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(gone));
        sdk.deleteVpc(
                new DeleteVpcRequest().withVpcId(cloud.vpc(sdk, "gone", "").getId()));
    }
}
