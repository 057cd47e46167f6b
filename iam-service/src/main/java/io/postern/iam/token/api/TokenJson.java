package io.postern.iam.token.api;

import io.postern.cloudapi.token.Claims;
import io.postern.iam.api.Times;
import io.postern.iam.catalog.Catalog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token says, for people. */
record TokenJson(Token token) {

    /** System names, as the owner of a domain has them. */
    private static final List<Role> OWNERS = List.of(new Role("0", "te_admin"), new Role("0", "secu_admin"));

    /** Either project or domain, never both. */
    record Token(
            List<String> methods,
            String issuedAt,
            String expiresAt,
            User user,
            @Nullable AssumedBy assumedBy,
            @Nullable Project project,
            @Nullable Domain domain,
            List<Role> roles,
            @Nullable List<Catalog.Service> catalog) {}

    record User(String id, String name, String passwordExpiresAt, Domain domain) {}

    record AssumedBy(User user) {}

    record Project(String id, String name, Domain domain) {}

    record Domain(String id, String name) {}

    record Role(String id, String name) {}

    /**
     * @param owner whether the user owns the domain
     * @param catalog null leaves it out
     */
    static TokenJson of(Claims claims, boolean owner, @Nullable List<Catalog.Service> catalog) {
        Domain domain = new Domain(claims.domainId(), claims.domainName());
        Project project = claims.scope() instanceof Claims.Scope.Project(String id, String name)
                ? new Project(id, name, domain)
                : null;
        return new TokenJson(new Token(
                claims.methods(),
                text(claims.issuedAt()),
                text(claims.expiresAt()),
                user(claims, domain),
                assumedBy(claims),
                project,
                project == null ? domain : null,
                owner ? OWNERS : List.of(),
                catalog));
    }

    /** By an agency it is the agency that acts. */
    private static User user(Claims claims, Domain domain) {
        Claims.Agency agency = claims.agency();
        return agency == null
                ? new User(claims.userId(), claims.userName(), "", domain)
                : new User(agency.id(), claims.domainName() + "/" + agency.name(), "", domain);
    }

    private static @Nullable AssumedBy assumedBy(Claims claims) {
        Claims.Agency agency = claims.agency();
        return agency == null
                ? null
                : new AssumedBy(new User(
                        claims.userId(),
                        claims.userName(),
                        "",
                        new Domain(agency.userDomainId(), agency.userDomainName())));
    }

    private static String text(Instant time) {
        return Times.micros(time);
    }
}
