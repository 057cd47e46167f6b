package io.postern.cloudapi.policy;

import java.util.List;

/** A document that has been read: its statements compiled, in its own order. Shared and never changed. */
public final class PolicyDocument {

    private final String version;
    private final List<Statement> statements;
    private final List<Dependency> dependencies;

    PolicyDocument(String version, List<Statement> statements, List<Dependency> dependencies) {
        this.version = version;
        this.statements = List.copyOf(statements);
        this.dependencies = List.copyOf(dependencies);
    }

    /** {@code 1.0} for roles, {@code 1.1} for policies. */
    public String version() {
        return version;
    }

    /** Only roles have some. */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    List<Statement> statements() {
        return statements;
    }
}
