package io.postern.iam.account;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An account that is to be: a domain, its project in this region, its owner and his access key.
 *
 * @param name of the domain and of its owner
 * @param password null when the owner shall only sign
 * @param operator whether it runs the cloud
 */
public record NewAccount(
        DomainId domain,
        String name,
        ProjectId project,
        UserId owner,
        @Nullable String password,
        AccessKeyId access,
        String secret,
        boolean operator) {

    NewAccount with(AccessKeyId key, String itsSecret) {
        return new NewAccount(domain, name, project, owner, password, key, itsSecret, operator);
    }

    @Override
    public String toString() {
        return "NewAccount[domain=%s, name=%s]".formatted(domain, name);
    }
}
