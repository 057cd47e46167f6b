package io.postern.cloudapi.sample;

import io.postern.decider.Refusal;

enum SampleReason implements Refusal.Reason {
    MAPPED(Refusal.Kind.CONFLICT),
    UNMAPPED(Refusal.Kind.EXHAUSTED);

    private final Refusal.Kind kind;

    SampleReason(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
