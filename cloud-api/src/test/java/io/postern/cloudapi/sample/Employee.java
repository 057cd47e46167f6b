package io.postern.cloudapi.sample;

import io.postern.cloudapi.journal.IamLog;
import java.util.ArrayList;
import java.util.List;

/** A user of an account, in a group of his own, as IAM tells of him. */
final class Employee {

    private final IamLog iam;
    private final Tenant tenant;
    private final String id = Tenant.hex();
    private final String group = Tenant.hex();
    private final SignedCall.Key key = new SignedCall.Key("AK" + Tenant.hex().substring(0, 18), Tenant.hex() + "SK");
    private final List<Grant> grants = new ArrayList<>();

    private record Grant(String id, String policy, String scope) {}

    private Employee(IamLog iam, Tenant tenant) {
        this.iam = iam;
        this.tenant = tenant;
    }

    static Employee of(Tenant tenant, IamLog iam) {
        Employee employee = new Employee(iam, tenant);
        iam.user(employee.id, tenant.domain(), "bob");
        iam.accessKey(employee.key.access(), employee.id, tenant.domain(), employee.key.secret());
        iam.member(employee.group, employee.id, tenant.domain());
        return employee;
    }

    String id() {
        return id;
    }

    SignedCall.Key key() {
        return key;
    }

    /**
     * @param statements quotes are single ones
     * @param scope as {@code project 1f2e…}
     */
    Employee granted(String statements, String scope) {
        Grant grant = new Grant(Tenant.hex(), Tenant.hex(), scope);
        grants.add(grant);
        String document = "{'Version':'1.1','Statement':[%s]}".formatted(statements);
        iam.policy(grant.policy, tenant.domain(), document.replace('\'', '"'));
        iam.grant(grant.id, group, grant.policy, scope, tenant.domain());
        return this;
    }

    /** @return the sequence of IAM's last word on it */
    String revokedLast() {
        Grant last = grants.removeLast();
        return iam.revoke(last.id, group, last.policy, last.scope, tenant.domain());
    }

    Employee joins(String other) {
        iam.member(other, id, tenant.domain());
        return this;
    }
}
