package io.postern.quota;

import io.postern.decider.Identifier;

/** The ledger of one kind in one project: {@code <project>:<kind>}. */
public record LedgerId(String value) implements Identifier {

    public static LedgerId of(ProjectId project, Kind kind) {
        return new LedgerId(project.value() + ":" + kind.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
