package io.postern.vpc;

import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortOption;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.Port;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import com.huaweicloud.sdk.vpc.v2.model.Vpc;
import io.agroal.api.AgroalDataSource;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.testing.cloud.Account;
import io.postern.testing.cloud.Accounts;
import io.postern.testing.cloud.Signing;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The service under test as its users see it: over the official SDK, or by hand for what no SDK would send. */
@ApplicationScoped
public class Cloud {

    private final Accounts accounts;
    private final QuotaService quota;

    Cloud(AgroalDataSource database, CredentialCipher cipher, QuotaService quota) {
        accounts = new Accounts(database, cipher::seal);
        this.quota = quota;
    }

    public Account account() {
        Account account = accounts.account();
        quota.start(account); // and with the first account, all of it
        return account;
    }

    public VpcClient sdk(Account account) {
        return VpcClient.newBuilder()
                .withCredential(account.credentials())
                .withEndpoints(List.of("http://localhost:" + port()))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .build();
    }

    /** A signed request by hand. */
    public RequestSpecification by(Account account) {
        return RestAssured.given().filter(new Signing(account)).contentType("application/json");
    }

    public Vpc vpc(VpcClient sdk, String name, String cidr) {
        return sdk.createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody()
                                .withVpc(new CreateVpcOption().withName(name).withCidr(cidr))))
                .getVpc();
    }

    /** Its gateway is the second address. */
    public Subnet subnet(VpcClient sdk, String vpc, String cidr) {
        String gateway = Address.of(new Cidr(cidr).first().number() + 1).value();
        return sdk.createSubnet(new CreateSubnetRequest()
                        .withBody(new CreateSubnetRequestBody()
                                .withSubnet(new CreateSubnetOption()
                                        .withName("net")
                                        .withCidr(cidr)
                                        .withGatewayIp(gateway)
                                        .withVpcId(vpc))))
                .getSubnet();
    }

    public Port port(VpcClient sdk, String network) {
        return sdk.createPort(new CreatePortRequest()
                        .withBody(new CreatePortRequestBody().withPort(new CreatePortOption().withNetworkId(network))))
                .getPort();
    }

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    private static int port() {
        return RestAssured.port;
    }
}
