package io.postern.iam.grant.domain;

/**
 * Who is granted something: users get it through their groups, others through an agency.
 *
 * @param type {@code group} or {@code agency}
 */
public record Subject(String type, String id) {

    public static final String GROUP = "group";
    public static final String AGENCY = "agency";

    public static Subject group(String id) {
        return new Subject(GROUP, id);
    }

    public static Subject agency(String id) {
        return new Subject(AGENCY, id);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
