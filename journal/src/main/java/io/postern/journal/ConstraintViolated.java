package io.postern.journal;

/** A constraint of a view refused the append: nothing has changed. */
public final class ConstraintViolated extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String constraint;

    public ConstraintViolated(String constraint) {
        super(constraint, null, false, false);
        this.constraint = constraint;
    }

    /** The constraint's name, as the migration gave it. */
    public String constraint() {
        return constraint;
    }
}
