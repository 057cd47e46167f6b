package io.postern.iam.grant.domain;

/**
 * Where a grant counts.
 *
 * @param type {@code domain} for its global services, {@code project}, or {@code all-projects} of a domain
 * @param id of the domain or project
 */
public record Scope(String type, String id) {

    public static final String DOMAIN = "domain";
    public static final String PROJECT = "project";
    public static final String ALL_PROJECTS = "all-projects";

    public static Scope domain(String id) {
        return new Scope(DOMAIN, id);
    }

    public static Scope project(String id) {
        return new Scope(PROJECT, id);
    }

    public static Scope allProjects(String domain) {
        return new Scope(ALL_PROJECTS, domain);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
