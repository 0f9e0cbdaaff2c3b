"""An identity provider (OpenID Connect) that can be told to do wrong, for the tests of signing in by one.

    identity_provider.py

It prints its address on a line, and serves until it is ended. Whoever asks /authorize signs in at once. What POST /plan
is sent, a JSON object, holds from then on; these keys change what a proper provider does:

    sub, claims       who signs in; claims to add or to replace, null to leave one out
    userinfo          claims told at /userinfo
    header, sign      fields of the token's header; RS256, ES256, none, HS256 with the public key, or another key
    answer            fields of the answer of /authorize to replace, null to leave one out
    document          fields of the discovery document to replace, null to leave one out
    token             status and body that /token answers with
    slow, large       paths that are answered after a minute, and with 20 MiB
    redirect          paths that are answered with a redirect

GET /seen tells how often each path was asked, and POST /rotate makes new keys.
"""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jws
from joserfc.jwk import ECKey, RSAKey

CLIENT, SECRET = "clausewatch", "a secret: with/signs"
PLAN, SEEN, CODES, TOKENS = {}, {}, {}, {}
LOCK = threading.Lock()


def make_keys():
    return {
        "RS256": RSAKey.generate_key(2048, {"kid": "rsa-" + secrets.token_hex(4), "use": "sig", "alg": "RS256"}),
        "ES256": ECKey.generate_key("P-256", {"kid": "ec-" + secrets.token_hex(4), "use": "sig"}),
    }


KEYS = make_keys()
OTHERS = RSAKey.generate_key(2048, {"kid": "others"})


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def without_nulls(fields):
    return {name: value for name, value in fields.items() if value is not None}


def id_token(claims):
    how = PLAN.get("sign", "RS256")
    if how in KEYS:
        header = {"alg": how, "kid": KEYS[how].kid} | PLAN.get("header", {})
        key = KEYS[how]
    elif how == "another key":
        header = {"alg": "RS256", "kid": KEYS["RS256"].kid} | PLAN.get("header", {})
        key = OTHERS
    else:
        header = {"alg": how, "kid": KEYS["RS256"].kid} | PLAN.get("header", {})
        signed = base64url(json.dumps(header).encode()) + "." + base64url(json.dumps(claims).encode())
        if how == "none":
            return signed + "."
        # What a library takes for an HMAC that takes any key for any algorithm.
        public = KEYS["RS256"].as_pem(private=False)
        return signed + "." + base64url(hmac.new(public, signed.encode(), hashlib.sha256).digest())
    registry = jws.JWSRegistry(strict_check_header=False)
    return jws.serialize_compact(without_nulls(header), json.dumps(claims), key, algorithms=[header["alg"]], registry=registry)


class Provider(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def reply(self, status, body=None, fields=()):
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    @property
    def issuer(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def handle_one(self, method):
        global KEYS
        place = urlsplit(self.path)
        with LOCK:
            SEEN[place.path] = SEEN.get(place.path, 0) + 1
        if place.path in PLAN.get("slow", []):
            time.sleep(60)
        if place.path in PLAN.get("large", []):
            return self.reply(200, b'{"x": "' + b"x" * (20 << 20) + b'"}')
        if place.path in PLAN.get("redirect", []):
            return self.reply(302, fields=[("Location", self.issuer + "/seen")])
        match method, place.path:
            case "POST", "/plan":
                PLAN.clear()
                PLAN.update(json.loads(self.body()))
                self.reply(200, {})
            case "POST", "/rotate":
                KEYS = make_keys()
                self.reply(200, {})
            case "GET", "/seen":
                self.reply(200, SEEN)
            case "GET", "/.well-known/openid-configuration":
                self.reply(200, self.document())
            case "GET", "/jwks":
                keys = [key.as_dict(private=False) for key in KEYS.values()]
                self.reply(200, {"keys": keys + [{"kty": "oct", "k": "AA"}, {"kty": "RSA", "use": "enc", "kid": "e"}]})
            case "GET", "/authorize":
                self.authorize({name: values[0] for name, values in parse_qs(place.query).items()})
            case "POST", "/token":
                self.token({name: values[0] for name, values in parse_qs(self.body().decode()).items()})
            case "GET", "/userinfo":
                subject = TOKENS.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
                if subject is None:
                    return self.reply(401, {"error": "invalid_token"})
                self.reply(200, {"sub": subject} | PLAN.get("userinfo", {}))
            case _:
                self.reply(404, {})

    def document(self):
        return without_nulls({
            "issuer": self.issuer,
            "authorization_endpoint": self.issuer + "/authorize",
            "token_endpoint": self.issuer + "/token",
            "jwks_uri": self.issuer + "/jwks",
            "userinfo_endpoint": self.issuer + "/userinfo",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            "scopes_supported": ["openid", "email", "profile"],
            "authorization_response_iss_parameter_supported": True,
        } | PLAN.get("document", {}))

    def authorize(self, asked):
        code = secrets.token_urlsafe(16)
        CODES[code] = asked
        answer = {"code": code, "state": asked["state"], "iss": self.issuer} | PLAN.get("answer", {})
        separator = "&" if "?" in asked["redirect_uri"] else "?"
        self.reply(302, fields=[("Location", asked["redirect_uri"] + separator + urlencode(without_nulls(answer)))])

    def token(self, form):
        if "token" in PLAN:
            return self.reply(PLAN["token"]["status"], PLAN["token"]["body"])
        scheme, _, known = self.headers.get("Authorization", "").partition(" ")
        client, _, secret = base64.b64decode(known).decode().partition(":")
        if scheme != "Basic" or (unquote(client), unquote(secret)) != (CLIENT, SECRET):
            return self.reply(401, {"error": "invalid_client"})
        asked = CODES.pop(form.get("code"), None)
        challenge = base64url(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        fits = asked is not None and asked["redirect_uri"] == form.get("redirect_uri")
        if not fits or asked["code_challenge_method"] != "S256" or asked["code_challenge"] != challenge:
            return self.reply(400, {"error": "invalid_grant"})
        now, subject = int(time.time()), PLAN.get("sub", "s-1")
        claims = {"iss": self.issuer, "sub": subject, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"]}
        claims = without_nulls(claims | PLAN.get("claims", {}))
        for name in ("exp", "iat", "nbf"):
            if isinstance(claims.get(name), str):
                claims[name] = now + int(claims[name])
        access = secrets.token_urlsafe(16)
        TOKENS[access] = subject
        self.reply(200, {"id_token": id_token(claims), "access_token": access, "token_type": "Bearer"})

    def do_GET(self):
        self.handle_one("GET")

    def do_POST(self):
        self.handle_one("POST")


server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
server.daemon_threads = True
print(f"http://127.0.0.1:{server.server_port}/", flush=True)
server.serve_forever()
