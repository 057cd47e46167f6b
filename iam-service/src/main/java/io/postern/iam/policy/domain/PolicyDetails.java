package io.postern.iam.policy.domain;

/**
 * All there is to say of a policy.
 *
 * @param name of the system's own, {@code te_admin}; custom policies get one
 * @param displayName as people know it
 * @param type {@code AX} for global services, {@code XA} for projects, {@code AA} for both, {@code XX} for none
 * @param catalog whose permissions it has: a service, {@code BASE}, or {@code CUSTOMED}
 * @param fineGrained whether it is a policy, and not a role
 * @param description may be empty
 * @param descriptionCn in Chinese; may be empty
 * @param document JSON text, version 1.0 or 1.1: opaque here, read by the evaluator
 */
public record PolicyDetails(
        String name,
        String displayName,
        String type,
        String catalog,
        boolean fineGrained,
        String description,
        String descriptionCn,
        String document) {}
