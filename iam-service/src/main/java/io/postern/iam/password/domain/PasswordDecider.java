package io.postern.iam.password.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.password.domain.Password.Known;
import io.postern.iam.password.domain.Password.None;
import io.postern.iam.password.domain.PasswordCommand.ForgetPassword;
import io.postern.iam.password.domain.PasswordCommand.SetPassword;
import io.postern.iam.password.domain.PasswordEvent.PasswordForgotten;
import io.postern.iam.password.domain.PasswordEvent.PasswordSet;

/** The rules of a password. What it must look like is asked before it is hashed. */
public final class PasswordDecider implements Decider<Password, PasswordCommand, PasswordEvent> {

    @Override
    public Password initial() {
        return Password.INITIAL;
    }

    @Override
    public Password evolve(Password state, PasswordEvent event) {
        return Password.evolve(state, event);
    }

    @Override
    public Decision<PasswordEvent> decide(Password state, PasswordCommand command) {
        return switch (command) {
            case SetPassword c -> set(state, c);
            case ForgetPassword c -> forget(state, c);
        };
    }

    private static Decision<PasswordEvent> forget(Password state, ForgetPassword c) {
        return switch (state) {
            case Known _ -> emit(new PasswordForgotten(c.user(), c.domain(), c.at()));
            case None _ -> nothing();
        };
    }

    private static Decision<PasswordEvent> set(Password state, SetPassword c) {
        return switch (state) {
            case Known now when now.hash().equals(c.hash()) -> nothing();
            case None _, Known _ -> emit(new PasswordSet(c.user(), c.domain(), c.hash(), c.at()));
        };
    }
}
