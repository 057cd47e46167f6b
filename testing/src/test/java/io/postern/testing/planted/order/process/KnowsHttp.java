package io.postern.testing.planted.order.process;

import jakarta.ws.rs.core.Response;

record KnowsHttp(Response response) {}
