package io.postern.iam.user;

import io.postern.cloudapi.ApiError;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.account.projection.Domains;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the owner of a domain proves himself with is his alone: whoever else could change it could become him. */
@ApplicationScoped
public class OwnersOwn {

    private final Domains domains;

    OwnersOwn(Domains domains) {
        this.domains = domains;
    }

    /**
     * @param asker id of the user, or the agency, who wants to change it
     * @return fails with {@link ApiError} 403 when the user owns the domain, and is not the asker
     */
    public Uni<Void> respect(DomainId domain, UserId user, String asker) {
        return user.value().equals(asker)
                ? Uni.createFrom().voidItem()
                : domains.get(domain)
                        .invoke(found -> {
                            if (found.filter(one -> one.owner().equals(user)).isPresent()) {
                                throw new ApiError(
                                        403, "IAM.0003", "Only the owner of a domain can change this of his");
                            }
                        })
                        .replaceWithVoid();
    }
}
