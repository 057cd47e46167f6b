package io.postern.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;

/** Asks a service's readiness. */
final class HttpProbe {

    private static final int TIMEOUT_MILLIS = 2000;

    private HttpProbe() {}

    static boolean answers(String url) {
        try {
            URLConnection connection = URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection instanceof HttpURLConnection http && http.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
