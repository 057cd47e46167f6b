package io.postern.cloudapi.policy;

/** A document that is no policy: says where, and why. Carries no stack trace: it is expected, not a fault. */
public final class MalformedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String where;

    /**
     * @param code of the contract, {@code IAM.1000} to {@code IAM.1060}
     * @param where as {@code Statement[0].Action[2]}
     * @param why a sentence
     */
    MalformedPolicy(String code, String where, String why) {
        super(where + ": " + why, null, false, false);
        this.code = code;
        this.where = where;
    }

    public String code() {
        return code;
    }

    /** As {@code Statement[0].Action[2]}. */
    public String where() {
        return where;
    }

    /** Where and why; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
