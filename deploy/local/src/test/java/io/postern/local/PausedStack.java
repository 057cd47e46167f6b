package io.postern.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts a stack in the given directory, pauses all of it, says so, and waits to be killed. */
public final class PausedStack {

    private PausedStack() {}

    public static void main(String... arguments) throws InterruptedException {
        LocalStack stack = LocalStack.builder()
                .data(Path.of(arguments[0]))
                .freePorts()
                .services()
                .throwaway(true)
                .start();
        stack.components().forEach(Component::pause);
        System.out.println("paused");
        new CountDownLatch(1).await();
    }
}
