package io.postern.iam.account.api;

import io.postern.iam.account.Accounts;
import io.postern.iam.account.NewAccount;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.project.domain.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the operator's account API. */
final class AccountJson {

    private AccountJson() {}

    /**
     * @param name of the domain and of its owner
     * @param password without one the owner can only sign
     * @param access made by us when it is left out, together with the secret
     */
    record Wanted(
            @Nullable String name,
            @Nullable String password,
            @Nullable String access,
            @Nullable String secret) {}

    record One(Account account) {}

    record Many(List<Account> accounts) {}

    /** Secrets appear only in the answer that makes them. */
    record Account(
            String domainId,
            String domainName,
            @Nullable String projectId,
            @Nullable String projectName,
            String userId,
            String userName,
            @Nullable String access,
            @Nullable String secret) {

        static Account made(NewAccount account, String region) {
            return new Account(
                    account.domain().value(),
                    account.name(),
                    account.project().value(),
                    region,
                    account.owner().value(),
                    account.name(),
                    account.access().value(),
                    account.secret());
        }

        /** The owner has the account's name. */
        static Account of(Accounts.Existing account) {
            Domain.Active domain = account.domain();
            Project.Active project = account.project();
            return new Account(
                    domain.id().value(),
                    domain.name(),
                    project == null ? null : project.id().value(),
                    project == null ? null : project.name(),
                    domain.owner().value(),
                    domain.name(),
                    null,
                    null);
        }
    }
}
