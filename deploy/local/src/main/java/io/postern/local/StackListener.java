package io.postern.local;

/** Is told what happens to the components of a stack, from several threads. */
@FunctionalInterface
public interface StackListener {

    StackListener SILENT = (_, _) -> {};

    /** A component that goes to DOWN without STOPPING in between has ended by itself or was killed. */
    void changed(Component component, Component.State state);
}
