// What a window manager does when the close button of a window is pressed: asks the window to go.
//     pela_close_button WINDOW
#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>
#include <memory>

namespace {

xcb_atom_t atom(xcb_connection_t* display, const char* name)
{
    const auto asked = xcb_intern_atom(display, 0, uint16_t(std::strlen(name)), name);
    const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> answer(
        xcb_intern_atom_reply(display, asked, nullptr), &std::free);
    return answer ? answer->atom : XCB_ATOM_NONE;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    xcb_connection_t* display = xcb_connect(nullptr, nullptr);
    xcb_client_message_event_t message {};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = xcb_window_t(std::strtoul(argv[1], nullptr, 10));
    message.type = atom(display, "WM_PROTOCOLS");
    message.data.data32[0] = atom(display, "WM_DELETE_WINDOW");
    const auto sent
        = xcb_send_event_checked(display, 0, message.window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char*>(&message));
    const std::unique_ptr<xcb_generic_error_t, decltype(&std::free)> refused(xcb_request_check(display, sent), &std::free);
    const bool good = !refused && !xcb_connection_has_error(display);
    xcb_disconnect(display);
    return good ? 0 : 1;
}
