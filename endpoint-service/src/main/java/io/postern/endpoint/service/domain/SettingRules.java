package io.postern.endpoint.service.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decision;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.Tags;
import io.postern.endpoint.service.domain.Service.Available;
import io.postern.endpoint.service.domain.ServiceCommand.AddApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.AddServerResources;
import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RemoveApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.TagService;
import io.postern.endpoint.service.domain.ServiceCommand.UntagService;
import io.postern.endpoint.service.domain.ServiceCommand.UpdateService;
import io.postern.endpoint.service.domain.ServiceCommand.UpgradeService;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.ServerResourcesAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRefused;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceTagsChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpdated;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpgraded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider may change of a service that is available. */
final class SettingRules {

    /** Load balancer instances behind one service (API reference: 3056, too many on one backend). */
    private static final int MOST_SERVERS = 50;

    private SettingRules() {}

    static Decision<ServiceEvent> update(Available state, UpdateService c) {
        ServiceDetails details = state.details();
        String port = c.change().port();
        SettingChange settings = c.change().settings();
        boolean changes = !settings.of(details).equals(details);
        BackendChange open = openChange(state);
        if (open != null && open.port().equals(port)) {
            boolean known = !changes || settings.equals(open.settings());
            return known ? nothing() : oneAtATime(c, open);
        }
        if (port == null || port.equals(details.port())) {
            return changes ? emit(updated(settings.of(details), c.at())) : nothing();
        }
        String vpc = details.vpc();
        if (vpc == null) {
            return refuse(ServiceReason.BACKEND_NOT_CHANGEABLE, "Expected a backend, but a cloud service has none");
        }
        return open == null
                ? emit(new ServiceBackendChangeRequested(
                        c.id(), details.project(), vpc, port, changes ? settings : null, c.at()))
                : oneAtATime(c, open);
    }

    private static Decision<ServiceEvent> oneAtATime(UpdateService c, BackendChange open) {
        return refuse(
                ServiceReason.BACKEND_NOT_CHANGEABLE,
                "Expected service %s to have its backend, but it is being changed to %s",
                c.id().value(),
                open.port());
    }

    private static ServiceUpdated updated(ServiceDetails d, Instant at) {
        return new ServiceUpdated(
                d.id(), d.name(), d.approval(), d.tcpProxy(), d.description(), d.ports(), d.options(), at);
    }

    static Decision<ServiceEvent> changeBackend(Available state, ChangeServiceBackend c) {
        BackendChange open = openChange(state);
        if (open == null || !open.port().equals(c.port())) {
            return nothing();
        }
        ServiceDetails was = state.details();
        ServiceDetails is = open.settings() == null ? was : open.settings().of(was);
        ServiceEvent changed = new ServiceBackendChanged(c.id(), c.port(), c.at());
        return is.equals(was) ? emit(changed) : emit(updated(is, c.at()), changed);
    }

    static Decision<ServiceEvent> keepBackend(Available state, KeepServiceBackend c) {
        BackendChange open = openChange(state);
        return open != null && open.port().equals(c.port())
                ? emit(new ServiceBackendChangeRefused(c.id(), c.port(), c.reason(), c.text(), c.at()))
                : nothing();
    }

    private static @Nullable BackendChange openChange(Available state) {
        BackendChange change = state.additions().backend();
        return change != null && change.open() ? change : null;
    }

    static Decision<ServiceEvent> tag(Available state, TagService c) {
        return tags(state, c.id(), Tags.with(state.details().tags(), c.tags()), c.at());
    }

    static Decision<ServiceEvent> untag(Available state, UntagService c) {
        return tags(state, c.id(), Tags.without(state.details().tags(), c.tags()), c.at());
    }

    private static Decision<ServiceEvent> tags(Available state, ServiceId id, List<Tag> tags, Instant at) {
        if (tags.size() > Tags.MOST) {
            return refuse(ServiceReason.TOO_MANY_TAGS, "Expected at most %d tags", Tags.MOST);
        }
        return tags.equals(state.details().tags()) ? nothing() : emit(new ServiceTagsChanged(id, tags, at));
    }

    static Decision<ServiceEvent> upgrade(Available state, UpgradeService c) {
        return state.additions().professional() ? nothing() : emit(new ServiceUpgraded(c.id(), c.at()));
    }

    static Decision<ServiceEvent> serve(Available state, AddServerResources c) {
        List<String> there =
                state.additions().servers().stream().map(ServerResource::id).toList();
        List<ServerResource> added = c.servers().stream()
                .filter(server -> !there.contains(server.id()))
                .distinct()
                .toList();
        if (there.size() + added.size() > MOST_SERVERS) {
            return refuse(ServiceReason.TOO_MANY_SERVERS, "Expected at most %d server resources", MOST_SERVERS);
        }
        return added.isEmpty() ? nothing() : emit(new ServerResourcesAdded(c.id(), added, c.at()));
    }

    static Decision<ServiceEvent> addRule(Available state, AddApprovalRule c) {
        List<ApprovalRule> rules = state.additions().rules();
        if (rules.stream().anyMatch(rule -> rule.id().equals(c.rule().id()))) {
            return nothing();
        }
        return rules.size() < c.limit()
                ? emit(new ApprovalRuleAdded(c.id(), c.rule(), c.rule().createdAt()))
                : refuse(ServiceReason.TOO_MANY_RULES, "Expected at most %d approval rules", c.limit());
    }

    static Decision<ServiceEvent> removeRule(Available state, RemoveApprovalRule c) {
        return state.additions().rules().stream().anyMatch(rule -> rule.id().equals(c.rule()))
                ? emit(new ApprovalRuleRemoved(c.id(), c.rule(), c.at()))
                : refuse(ServiceReason.RULE_NOT_FOUND, "Expected an approval rule %s, but there is none", c.rule());
    }
}
