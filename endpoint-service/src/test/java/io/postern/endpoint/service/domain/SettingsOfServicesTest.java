package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.AVAILABLE;
import static io.postern.endpoint.service.domain.ServiceFixture.CONSUMER;
import static io.postern.endpoint.service.domain.ServiceFixture.DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.NOON;
import static io.postern.endpoint.service.domain.ServiceFixture.PROVIDER;
import static io.postern.endpoint.service.domain.ServiceFixture.REQUESTED;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.Tag;
import io.postern.endpoint.service.domain.ServiceCommand.AddApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.AddServerResources;
import io.postern.endpoint.service.domain.ServiceCommand.DescribePermission;
import io.postern.endpoint.service.domain.ServiceCommand.RemoveApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissionsById;
import io.postern.endpoint.service.domain.ServiceCommand.TagService;
import io.postern.endpoint.service.domain.ServiceCommand.UntagService;
import io.postern.endpoint.service.domain.ServiceCommand.UpgradeService;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionDescribed;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.ServerResourcesAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceTagsChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpdated;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpgraded;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a provider changes while its service is available, beside what it says of it. */
class SettingsOfServicesTest {

    private static final Tag TEAM = new Tag("team", "payments");
    private static final ServerResource SERVER = new ServerResource("server", "zone");
    private static final ApprovalRule RULE = new ApprovalRule("rule", CONSUMER, TEAM, LATER, 2, NOON);

    @Test
    void a_tag_replaces_the_value_of_its_key() {
        Past.AVAILABLE
                .when(new TagService(ID, List.of(new Tag("team", "shop"), new Tag("cost", "")), LATER))
                .then(new ServiceTagsChanged(ID, List.of(new Tag("team", "shop"), new Tag("cost", "")), LATER));
        Past.AVAILABLE.when(new TagService(ID, List.of(TEAM), LATER)).thenNothing();
    }

    @Test
    void a_tag_is_taken_away_by_key_or_by_key_and_value() {
        Past.AVAILABLE
                .when(new UntagService(ID, List.of(new Tag("team", "")), LATER))
                .then(new ServiceTagsChanged(ID, List.of(), LATER));
        Past.AVAILABLE
                .when(new UntagService(ID, List.of(TEAM), LATER))
                .then(new ServiceTagsChanged(ID, List.of(), LATER));
        Past.AVAILABLE
                .when(new UntagService(ID, List.of(new Tag("team", "shop")), LATER))
                .thenNothing();
    }

    @Test
    void a_service_has_at_most_20_tags() {
        List<Tag> twenty =
                IntStream.range(0, 20).mapToObj(i -> new Tag("k" + i, "")).toList();
        Past.AVAILABLE.when(new TagService(ID, twenty, LATER)).thenRefused(ServiceReason.TOO_MANY_TAGS);
    }

    @Test
    void a_service_is_upgraded_once() {
        ServiceEvent upgraded = new ServiceUpgraded(ID, LATER);
        Past.AVAILABLE.when(new UpgradeService(ID, LATER)).then(upgraded);
        SPEC.given(REQUESTED, AVAILABLE, upgraded)
                .when(new UpgradeService(ID, LATER))
                .thenNothing();
    }

    @Test
    void servers_are_added_once_each() {
        ServiceEvent added = new ServerResourcesAdded(ID, List.of(SERVER), LATER);
        AddServerResources add = new AddServerResources(ID, List.of(SERVER, SERVER), LATER);
        Past.AVAILABLE.when(add).then(added);
        SPEC.given(REQUESTED, AVAILABLE, added).when(add).thenNothing();
        List<ServerResource> many = IntStream.range(0, 51)
                .mapToObj(i -> new ServerResource("s" + i, null))
                .toList();
        Past.AVAILABLE.when(new AddServerResources(ID, many, LATER)).thenRefused(ServiceReason.TOO_MANY_SERVERS);
    }

    @Test
    void an_entry_of_the_whitelist_is_described() {
        Past.AVAILABLE_TO_CONSUMER
                .when(new DescribePermission(ID, "first", "new", LATER))
                .then(new PermissionDescribed(ID, "first", "new", LATER));
        Past.AVAILABLE_TO_CONSUMER
                .when(new DescribePermission(ID, "first", "the shop", LATER))
                .thenNothing();
        Past.AVAILABLE
                .when(new DescribePermission(ID, "first", "new", LATER))
                .thenRefused(ServiceReason.PERMISSION_NOT_FOUND);
    }

    @Test
    void an_entry_is_removed_by_its_id_and_its_event_says_what_becomes_of_connections() {
        RemovePermissionsById remove = new RemovePermissionsById(ID, List.of("first", "unknown"), LATER);
        Past.AVAILABLE_TO_CONSUMER
                .when(remove)
                .then(new PermissionRemoved(ID, "first", "iam:domain::consumer", WhitelistRemoval.KEEP, LATER));
        ServiceOptions rejecting = new ServiceOptions(null, null, null, null, false, WhitelistRemoval.REJECT);
        SPEC.given(
                        REQUESTED,
                        AVAILABLE,
                        ServiceFixture.CONSUMER_ADDED,
                        new ServiceUpdated(ID, "n", true, "close", "", DETAILS.ports(), rejecting, LATER))
                .when(remove)
                .then(new PermissionRemoved(ID, "first", "iam:domain::consumer", WhitelistRemoval.REJECT, LATER));
        Past.AVAILABLE.when(remove).thenNothing();
    }

    @Test
    void rules_come_and_go() {
        ServiceEvent added = new ApprovalRuleAdded(ID, RULE, NOON);
        Past.AVAILABLE.when(new AddApprovalRule(ID, RULE, 1)).then(added);
        SPEC.given(REQUESTED, AVAILABLE, added)
                .when(new AddApprovalRule(ID, RULE, 1))
                .thenNothing();
        SPEC.given(REQUESTED, AVAILABLE, added)
                .when(new AddApprovalRule(ID, new ApprovalRule("more", null, null, null, null, NOON), 1))
                .thenRefused(ServiceReason.TOO_MANY_RULES);
        SPEC.given(REQUESTED, AVAILABLE, added)
                .when(new RemoveApprovalRule(ID, "rule", LATER))
                .then(new ApprovalRuleRemoved(ID, "rule", LATER));
        Past.AVAILABLE.when(new RemoveApprovalRule(ID, "rule", LATER)).thenRefused(ServiceReason.RULE_NOT_FOUND);
    }

    @Test
    void a_rule_fits_its_account_its_tag_and_its_time() {
        Service service = SPEC.given(REQUESTED, AVAILABLE, new ApprovalRuleAdded(ID, RULE, NOON))
                .state();
        assertEquals(List.of(RULE), service.rulesFor(CONSUMER, List.of(TEAM, new Tag("a", "b")), NOON));
        assertEquals(List.of(), service.rulesFor(PROVIDER, List.of(TEAM), NOON));
        assertEquals(List.of(), service.rulesFor(CONSUMER, List.of(new Tag("team", "shop")), NOON));
        assertEquals(List.of(), service.rulesFor(CONSUMER, List.of(TEAM), LATER));
        assertEquals(List.of(), Past.DELETING.state().rulesFor(CONSUMER, List.of(TEAM), NOON));
    }
}
