package io.postern.local;

import java.io.IOException;

/** Says which port it was given, and lives until its input ends. */
public final class PortTaker {

    private PortTaker() {}

    public static void main(String... arguments) throws IOException {
        System.out.println(Ports.free(1).getFirst());
        System.in.transferTo(System.err);
    }
}
